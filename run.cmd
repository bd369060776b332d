@echo off
rem Does on Windows what `make run` does elsewhere: installs into .venv the first time, then starts ward-tui.
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
pushd "%~dp0"

set "PY="
set "PROBE=import sys; sys.exit(sys.version_info < (3, 11))"
py -3 -c "%PROBE%" >nul 2>&1 && set "PY=py -3"
if not defined PY python -c "%PROBE%" >nul 2>&1 && set "PY=python"
if not defined PY goto no_python

%PY% tools\install.py run
if not "%errorlevel%"=="0" goto failed
".venv\Scripts\python.exe" -m ward_tui %*
if not "%errorlevel%"=="0" goto failed
popd
exit /b 0

:no_python
echo.
echo Máy này chưa có Python 3.11 trở lên.
echo Hãy tải tại https://www.python.org/downloads/ và khi cài nhớ chọn "Add python.exe to PATH",
echo rồi mở lại tệp run.cmd này.
popd
pause
exit /b 1

:failed
set "CODE=%errorlevel%"
echo.
echo Chương trình dừng vì có lỗi, mã %CODE%. Thông báo ở phía trên cho biết lý do.
popd
pause
exit /b %CODE%
