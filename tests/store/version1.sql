PRAGMA application_id = 1463898692;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE agency (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	aliases JSON NOT NULL, 
	is_group BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "agency" VALUES('thuy-nguyen/CQ01','thuy-nguyen',0,'Ban Xây dựng Đảng','["Ban XDĐ"]',0);
INSERT INTO "agency" VALUES('thuy-nguyen/CQ02','thuy-nguyen',1,'Phòng Kinh tế, Hạ tầng và Đô thị','["Phòng KTHTĐT","Phòng Kinh tế"]',0);
INSERT INTO "agency" VALUES('thuy-nguyen/CQ03','thuy-nguyen',2,'Các phòng, đơn vị liên quan','[]',1);
CREATE TABLE appendix (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	code VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	note VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "appendix" VALUES('thuy-nguyen/PL02','thuy-nguyen',0,'PL02','Phụ lục PL02','');
INSERT INTO "appendix" VALUES('thuy-nguyen/PL14','thuy-nguyen',1,'PL14','Phụ lục PL14','');
CREATE TABLE duty (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	due_text VARCHAR NOT NULL, 
	due_day INTEGER, 
	place VARCHAR NOT NULL, 
	lines JSON NOT NULL, 
	reporters JSON NOT NULL, 
	receivers JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "duty" VALUES('thuy-nguyen/BC01','thuy-nguyen',0,'Báo cáo tháng','month','trước ngày 15 hằng tháng',14,'','[7,8]','["thuy-nguyen/CQ01"]','["thuy-nguyen/CQ03"]');
CREATE TABLE indicator (
	id VARCHAR NOT NULL, 
	target VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	comparator VARCHAR NOT NULL, 
	value VARCHAR, 
	value_max VARCHAR, 
	unit VARCHAR NOT NULL, 
	cadence VARCHAR NOT NULL, 
	due_year INTEGER, 
	basis VARCHAR NOT NULL, 
	cumulative BOOLEAN NOT NULL, 
	condition VARCHAR NOT NULL, 
	wording VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(target) REFERENCES target (id)
);
INSERT INTO "indicator" VALUES('thuy-nguyen/CT01.1','thuy-nguyen/CT01',0,'Tỷ lệ kết nạp','>=','3',NULL,'%','annual',NULL,'',0,'','3% trở lên');
INSERT INTO "indicator" VALUES('thuy-nguyen/CT01.2','thuy-nguyen/CT01',1,'Chi bộ hoàn thành tốt','>','80.5',NULL,'%','by_year',2026,'',0,'','trên 80,5%');
INSERT INTO "indicator" VALUES('thuy-nguyen/CT02.1','thuy-nguyen/CT02',0,'Đạt chuẩn','yes_no',NULL,NULL,'','term',NULL,'',0,'nếu có','đạt chuẩn');
INSERT INTO "indicator" VALUES('thuy-nguyen/CT03.1','thuy-nguyen/CT03',0,'Số hộ nghèo','down',NULL,NULL,'hộ','annual',NULL,'',0,'','giảm');
INSERT INTO "indicator" VALUES('thuy-nguyen/CT03.2','thuy-nguyen/CT03',1,'Thu','range','100','120','tỷ đồng','term',NULL,'',1,'','100 - 120 tỷ đồng');
CREATE TABLE item (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	appendix VARCHAR NOT NULL, 
	"row" INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	lines JSON NOT NULL, 
	funding VARCHAR NOT NULL, 
	start VARCHAR NOT NULL, 
	start_text VARCHAR NOT NULL, 
	finish VARCHAR NOT NULL, 
	finish_text VARCHAR NOT NULL, 
	lead JSON NOT NULL, 
	directing JSON NOT NULL, 
	coordinating JSON NOT NULL, 
	progress INTEGER NOT NULL, 
	progress_on DATE, 
	stage VARCHAR NOT NULL, 
	done_on DATE, 
	document VARCHAR NOT NULL, 
	paused_on DATE, 
	paused_document VARCHAR NOT NULL, 
	dropped_on DATE, 
	dropped_document VARCHAR NOT NULL, 
	news_on DATE, 
	note VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id), 
	FOREIGN KEY(appendix) REFERENCES appendix (id)
);
INSERT INTO "item" VALUES('thuy-nguyen/PL02-01','thuy-nguyen','thuy-nguyen/PL02',1,'Việc thứ 1 của PL02','project','Phụ lục 02, dòng 1','[1]','Ngân sách','2025','2025','2026','2026','["thuy-nguyen/CQ02"]','[]','[]',40,'2026-11-21','',NULL,'',NULL,'',NULL,'','2026-11-21','');
INSERT INTO "item" VALUES('thuy-nguyen/PL02-02','thuy-nguyen','thuy-nguyen/PL02',2,'Việc thứ 2 của PL02','project','Phụ lục 02, dòng 2','[2]','Ngân sách','10/2025','Tháng 10/2025','Q3/2026','Quý III/2026','["thuy-nguyen/CQ02"]','[]','[]',0,NULL,'',NULL,'',NULL,'',NULL,'',NULL,'');
INSERT INTO "item" VALUES('thuy-nguyen/PL02-03','thuy-nguyen','thuy-nguyen/PL02',3,'Việc thứ 3 của PL02','project','Phụ lục 02, dòng 3','[3]','Ngân sách','2026','2026','Cả nhiệm kỳ','Cả nhiệm kỳ','["thuy-nguyen/CQ02"]','[]','[]',0,NULL,'',NULL,'',NULL,'',NULL,'',NULL,'');
INSERT INTO "item" VALUES('thuy-nguyen/PL14-01','thuy-nguyen','thuy-nguyen/PL14',1,'Việc thứ 1 của PL14','resolution','Phụ lục 14, dòng 1','[1]','Ngân sách','','','9/2026','9/2026','["thuy-nguyen/CQ02"]','[]','[]',100,'2026-11-21','','2026-11-20','12-NQ/ĐU',NULL,'',NULL,'','2026-11-21','');
INSERT INTO "item" VALUES('thuy-nguyen/PL14-02','thuy-nguyen','thuy-nguyen/PL14',2,'Việc thứ 2 của PL14','resolution','Phụ lục 14, dòng 2','[2]','Ngân sách','11/2026','11/2026','12/2026','12/2026','["thuy-nguyen/CQ02"]','[]','[]',0,NULL,'',NULL,'',NULL,'',NULL,'',NULL,'');
INSERT INTO "item" VALUES('thuy-nguyen/PL14-03','thuy-nguyen','thuy-nguyen/PL14',3,'Việc thứ 3 của PL14','resolution','Phụ lục 14, dòng 3','[3]','Ngân sách','2027','2027','2028','2028','["thuy-nguyen/CQ02"]','[]','[]',0,NULL,'',NULL,'',NULL,'',NULL,'',NULL,'');
INSERT INTO "item" VALUES('thuy-nguyen/PL14-04','thuy-nguyen','thuy-nguyen/PL14',4,'Việc thứ 4 của PL14','resolution','Phụ lục 14, dòng 4','[4]','Ngân sách','','','','Thường xuyên','["thuy-nguyen/CQ02"]','[]','[]',0,NULL,'',NULL,'',NULL,'',NULL,'',NULL,'');
CREATE TABLE journal (
	seq INTEGER NOT NULL, 
	at VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	verb VARCHAR NOT NULL, 
	subjects JSON NOT NULL, 
	facts JSON NOT NULL, 
	changes JSON NOT NULL, 
	ref INTEGER, 
	below INTEGER, 
	undo_top INTEGER, 
	redo_top INTEGER, 
	prev_hash VARCHAR NOT NULL, 
	hash VARCHAR NOT NULL, 
	PRIMARY KEY (seq)
);
INSERT INTO "journal" VALUES(1,'2026-11-21T08:00:03','do','load','["thuy-nguyen"]','{"names":["Thủy Nguyên"],"records":26}','[["programme","thuy-nguyen",null,{"built_in":true,"city":"Hải Phòng","created_on":"2026-11-21","date_text":"","id":"thuy-nguyen","implements":["Nghị quyết Đại hội"],"issuer":"Đảng ủy","kind":"Chương trình hành động","number":"01-CTr/ĐU","position":0,"term_end":"2030-12-31","term_start":2025,"title":"Chương trình của Thủy Nguyên","ward":"Thủy Nguyên"}],["agency","thuy-nguyen/CQ01",null,{"aliases":["Ban XDĐ"],"id":"thuy-nguyen/CQ01","is_group":false,"name":"Ban Xây dựng Đảng","position":0,"programme":"thuy-nguyen"}],["agency","thuy-nguyen/CQ02",null,{"aliases":["Phòng KTHTĐT","Phòng Kinh tế"],"id":"thuy-nguyen/CQ02","is_group":false,"name":"Phòng Kinh tế, Hạ tầng và Đô thị","position":1,"programme":"thuy-nguyen"}],["agency","thuy-nguyen/CQ03",null,{"aliases":[],"id":"thuy-nguyen/CQ03","is_group":true,"name":"Các phòng, đơn vị liên quan","position":2,"programme":"thuy-nguyen"}],["position","thuy-nguyen/CV01",null,{"id":"thuy-nguyen/CV01","name":"Phó Chủ tịch UBND phường 1","person":"","position":0,"programme":"thuy-nguyen"}],["target","thuy-nguyen/CT01",null,{"coordinating":[],"directing":["thuy-nguyen/CV01"],"from_text":false,"heading":"Xây dựng Đảng","id":"thuy-nguyen/CT01","lead":["thuy-nguyen/CQ01"],"lines":[20],"name":"Kết nạp đảng viên","number":"(1)","place":"Mục I, chỉ tiêu (1)","position":0,"programme":"thuy-nguyen","text":"Kết nạp từ 3% trở lên mỗi năm; trên 80% chi bộ hoàn thành tốt"}],["target","thuy-nguyen/CT02",null,{"coordinating":[],"directing":[],"from_text":false,"heading":"Xây dựng Đảng","id":"thuy-nguyen/CT02","lead":[],"lines":[21],"name":"Đạt chuẩn văn minh đô thị","number":"(2)","place":"Mục I, chỉ tiêu (2)","position":1,"programme":"thuy-nguyen","text":"Phường đạt chuẩn văn minh đô thị"}],["target","thuy-nguyen/CT03",null,{"coordinating":[],"directing":[],"from_text":true,"heading":"Kinh tế","id":"thuy-nguyen/CT03","lead":[],"lines":[22,23],"name":"Hộ nghèo","number":"(3)","place":"Mục II, chỉ tiêu (3)","position":2,"programme":"thuy-nguyen","text":"Giảm số hộ nghèo; thu từ 100 đến 120"}],["indicator","thuy-nguyen/CT01.1",null,{"basis":"","cadence":"annual","comparator":">=","condition":"","cumulative":false,"due_year":null,"id":"thuy-nguyen/CT01.1","name":"Tỷ lệ kết nạp","position":0,"target":"thuy-nguyen/CT01","unit":"%","value":"3","value_max":null,"wording":"3% trở lên"}],["indicator","thuy-nguyen/CT01.2",null,{"basis":"","cadence":"by_year","comparator":">","condition":"","cumulative":false,"due_year":2026,"id":"thuy-nguyen/CT01.2","name":"Chi bộ hoàn thành tốt","position":1,"target":"thuy-nguyen/CT01","unit":"%","value":"80.5","value_max":null,"wording":"trên 80,5%"}],["indicator","thuy-nguyen/CT02.1",null,{"basis":"","cadence":"term","comparator":"yes_no","condition":"nếu có","cumulative":false,"due_year":null,"id":"thuy-nguyen/CT02.1","name":"Đạt chuẩn","position":0,"target":"thuy-nguyen/CT02","unit":"","value":null,"value_max":null,"wording":"đạt chuẩn"}],["indicator","thuy-nguyen/CT03.1",null,{"basis":"","cadence":"annual","comparator":"down","condition":"","cumulative":false,"due_year":null,"id":"thuy-nguyen/CT03.1","name":"Số hộ nghèo","position":0,"target":"thuy-nguyen/CT03","unit":"hộ","value":null,"value_max":null,"wording":"giảm"}],["indicator","thuy-nguyen/CT03.2",null,{"basis":"","cadence":"term","comparator":"range","condition":"","cumulative":true,"due_year":null,"id":"thuy-nguyen/CT03.2","name":"Thu","position":1,"target":"thuy-nguyen/CT03","unit":"tỷ đồng","value":"100","value_max":"120","wording":"100 - 120 tỷ đồng"}],["appendix","thuy-nguyen/PL02",null,{"code":"PL02","id":"thuy-nguyen/PL02","note":"","position":0,"programme":"thuy-nguyen","title":"Phụ lục PL02"}],["appendix","thuy-nguyen/PL14",null,{"code":"PL14","id":"thuy-nguyen/PL14","note":"","position":1,"programme":"thuy-nguyen","title":"Phụ lục PL14"}],["item","thuy-nguyen/PL02-01",null,{"appendix":"thuy-nguyen/PL02","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"2026","finish_text":"2026","funding":"Ngân sách","id":"thuy-nguyen/PL02-01","kind":"project","lead":["thuy-nguyen/CQ02"],"lines":[1],"name":"Việc thứ 1 của PL02","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 02, dòng 1","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":1,"stage":"","start":"2025","start_text":"2025"}],["item","thuy-nguyen/PL02-02",null,{"appendix":"thuy-nguyen/PL02","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"Q3/2026","finish_text":"Quý III/2026","funding":"Ngân sách","id":"thuy-nguyen/PL02-02","kind":"project","lead":["thuy-nguyen/CQ02"],"lines":[2],"name":"Việc thứ 2 của PL02","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 02, dòng 2","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":2,"stage":"","start":"10/2025","start_text":"Tháng 10/2025"}],["item","thuy-nguyen/PL02-03",null,{"appendix":"thuy-nguyen/PL02","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"Cả nhiệm kỳ","finish_text":"Cả nhiệm kỳ","funding":"Ngân sách","id":"thuy-nguyen/PL02-03","kind":"project","lead":["thuy-nguyen/CQ02"],"lines":[3],"name":"Việc thứ 3 của PL02","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 02, dòng 3","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":3,"stage":"","start":"2026","start_text":"2026"}],["item","thuy-nguyen/PL14-01",null,{"appendix":"thuy-nguyen/PL14","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"9/2026","finish_text":"9/2026","funding":"Ngân sách","id":"thuy-nguyen/PL14-01","kind":"resolution","lead":["thuy-nguyen/CQ02"],"lines":[1],"name":"Việc thứ 1 của PL14","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 14, dòng 1","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":1,"stage":"","start":"","start_text":""}],["item","thuy-nguyen/PL14-02",null,{"appendix":"thuy-nguyen/PL14","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"12/2026","finish_text":"12/2026","funding":"Ngân sách","id":"thuy-nguyen/PL14-02","kind":"resolution","lead":["thuy-nguyen/CQ02"],"lines":[2],"name":"Việc thứ 2 của PL14","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 14, dòng 2","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":2,"stage":"","start":"11/2026","start_text":"11/2026"}],["item","thuy-nguyen/PL14-03",null,{"appendix":"thuy-nguyen/PL14","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"2028","finish_text":"2028","funding":"Ngân sách","id":"thuy-nguyen/PL14-03","kind":"resolution","lead":["thuy-nguyen/CQ02"],"lines":[3],"name":"Việc thứ 3 của PL14","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 14, dòng 3","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":3,"stage":"","start":"2027","start_text":"2027"}],["item","thuy-nguyen/PL14-04",null,{"appendix":"thuy-nguyen/PL14","coordinating":[],"directing":[],"document":"","done_on":null,"dropped_document":"","dropped_on":null,"finish":"","finish_text":"Thường xuyên","funding":"Ngân sách","id":"thuy-nguyen/PL14-04","kind":"resolution","lead":["thuy-nguyen/CQ02"],"lines":[4],"name":"Việc thứ 4 của PL14","news_on":null,"note":"","paused_document":"","paused_on":null,"place":"Phụ lục 14, dòng 4","programme":"thuy-nguyen","progress":0,"progress_on":null,"row":4,"stage":"","start":"","start_text":""}],["duty","thuy-nguyen/BC01",null,{"due_day":14,"due_text":"trước ngày 15 hằng tháng","id":"thuy-nguyen/BC01","lines":[7,8],"name":"Báo cáo tháng","period":"month","place":"","position":0,"programme":"thuy-nguyen","receivers":["thuy-nguyen/CQ03"],"reporters":["thuy-nguyen/CQ01"]}],["question","thuy-nguyen/H01",null,{"about":["PL14-01"],"id":"thuy-nguyen/H01","kind":"year","places":[["2027",[11]],["2030",[12]]],"position":0,"programme":"thuy-nguyen","text":"Hai chỗ ghi năm khác nhau: lấy năm nào?"}],["note","thuy-nguyen/GC001",null,{"id":"thuy-nguyen/GC001","lines":[9],"noted_on":"2026-11-21","programme":"thuy-nguyen","subject":"thuy-nguyen","text":"Chương trình này thay chương trình cũ."}],["note","thuy-nguyen/GC002",null,{"id":"thuy-nguyen/GC002","lines":[10],"noted_on":"2026-11-21","programme":"thuy-nguyen","subject":"thuy-nguyen/CT01","text":"Chỉ tiêu này nêu hai lần."}]]',NULL,NULL,1,NULL,'0000000000000000000000000000000000000000000000000000000000000000','ef26c711894ddb99feb95e4339948c45fab16f33e7b84cb7b521d6062067e586');
INSERT INTO "journal" VALUES(2,'2026-11-21T08:00:04','do','update','["thuy-nguyen/PL02-01"]','{"id":"thuy-nguyen/PL02-01","name":"Việc thứ 1 của PL02"}','[["item","thuy-nguyen/PL02-01",{"news_on":null,"progress":0,"progress_on":null},{"news_on":"2026-11-21","progress":40,"progress_on":"2026-11-21"}],["note","thuy-nguyen/PL02-01#000002",null,{"id":"thuy-nguyen/PL02-01#000002","lines":[],"noted_on":"2026-11-21","programme":"thuy-nguyen","subject":"thuy-nguyen/PL02-01","text":"Đã giao đất"}]]',NULL,1,2,NULL,'ef26c711894ddb99feb95e4339948c45fab16f33e7b84cb7b521d6062067e586','90064fc677ea9dbefdc65352165b3acbd013f94cbdb2f518e62b30eca994d549');
INSERT INTO "journal" VALUES(3,'2026-11-21T08:00:06','do','update','["thuy-nguyen/PL14-01"]','{"id":"thuy-nguyen/PL14-01","name":"Việc thứ 1 của PL14"}','[["item","thuy-nguyen/PL14-01",{"document":"","done_on":null,"news_on":null,"progress":0,"progress_on":null},{"document":"12-NQ/ĐU","done_on":"2026-11-20","news_on":"2026-11-21","progress":100,"progress_on":"2026-11-21"}]]',NULL,2,3,NULL,'90064fc677ea9dbefdc65352165b3acbd013f94cbdb2f518e62b30eca994d549','655194b654f7684b50924853906cc20d66d023440cf898dd0c0e7e5b3a37a78f');
INSERT INTO "journal" VALUES(4,'2026-11-21T08:00:09','do','record','["thuy-nguyen/CT01.1","thuy-nguyen/CT01"]','{"id":"thuy-nguyen/CT01.1","name":"Tỷ lệ kết nạp","period":"2026","unit":"%"}','[["reading","thuy-nguyen/CT01.1@2026",null,{"id":"thuy-nguyen/CT01.1@2026","indicator":"thuy-nguyen/CT01.1","note":"","period":"2026","recorded_on":"2026-11-21","value":"3.5"}]]',NULL,3,4,NULL,'655194b654f7684b50924853906cc20d66d023440cf898dd0c0e7e5b3a37a78f','37ebadeceb6f44dba08a9ee05836a01797546790f53dabcdadffbbc10a083285');
INSERT INTO "journal" VALUES(5,'2026-11-21T08:00:10','do','note','["thuy-nguyen/CT01"]','{"id":"thuy-nguyen/CT01","name":"Kết nạp đảng viên"}','[["note","thuy-nguyen/CT01#000005",null,{"id":"thuy-nguyen/CT01#000005","lines":[],"noted_on":"2026-11-21","programme":"thuy-nguyen","subject":"thuy-nguyen/CT01","text":"Chờ số liệu quý"}]]',NULL,4,5,NULL,'37ebadeceb6f44dba08a9ee05836a01797546790f53dabcdadffbbc10a083285','42cc0b41d78dc36c6ca8a5114caf4c30c56edbc4d00133224e5d2ccdf027995b');
INSERT INTO "journal" VALUES(6,'2026-11-21T08:00:12','do','assign','["thuy-nguyen/PL02-02"]','{"agency":"Ban Quản lý dự án","count":1,"id":"thuy-nguyen/PL02-02","name":"Việc thứ 2 của PL02"}','[["agency","thuy-nguyen/CQ04",null,{"aliases":[],"id":"thuy-nguyen/CQ04","is_group":false,"name":"Ban Quản lý dự án","position":3,"programme":"thuy-nguyen"}],["item","thuy-nguyen/PL02-02",{"lead":["thuy-nguyen/CQ02"]},{"lead":["thuy-nguyen/CQ04"]}]]',NULL,5,6,NULL,'42cc0b41d78dc36c6ca8a5114caf4c30c56edbc4d00133224e5d2ccdf027995b','7c8304ecf29a83720f02f39001ce44976b9744c5fa9b8c9d54c8d12fd216b3ca');
INSERT INTO "journal" VALUES(7,'2026-11-21T08:00:13','undo','assign','["thuy-nguyen/PL02-02"]','{"agency":"Ban Quản lý dự án","count":1,"id":"thuy-nguyen/PL02-02","name":"Việc thứ 2 của PL02"}','[["item","thuy-nguyen/PL02-02",{"lead":["thuy-nguyen/CQ04"]},{"lead":["thuy-nguyen/CQ02"]}],["agency","thuy-nguyen/CQ04",{"aliases":[],"id":"thuy-nguyen/CQ04","is_group":false,"name":"Ban Quản lý dự án","position":3,"programme":"thuy-nguyen"},null]]',6,NULL,5,6,'7c8304ecf29a83720f02f39001ce44976b9744c5fa9b8c9d54c8d12fd216b3ca','0bb1dcb7a54218d0db30ef311908585e4b52a0b4bc9d7b3193d858b95fd57481');
INSERT INTO "journal" VALUES(8,'2026-11-21T08:00:14','undo','note','["thuy-nguyen/CT01"]','{"id":"thuy-nguyen/CT01","name":"Kết nạp đảng viên"}','[["note","thuy-nguyen/CT01#000005",{"id":"thuy-nguyen/CT01#000005","lines":[],"noted_on":"2026-11-21","programme":"thuy-nguyen","subject":"thuy-nguyen/CT01","text":"Chờ số liệu quý"},null]]',5,6,4,5,'0bb1dcb7a54218d0db30ef311908585e4b52a0b4bc9d7b3193d858b95fd57481','b082adb407d1f2a0360080e3441aa5bd4f5c0337b3ea9d9624ee6432e6cf6844');
INSERT INTO "journal" VALUES(9,'2026-11-21T08:00:15','redo','note','["thuy-nguyen/CT01"]','{"id":"thuy-nguyen/CT01","name":"Kết nạp đảng viên"}','[["note","thuy-nguyen/CT01#000005",null,{"id":"thuy-nguyen/CT01#000005","lines":[],"noted_on":"2026-11-21","programme":"thuy-nguyen","subject":"thuy-nguyen/CT01","text":"Chờ số liệu quý"}]]',5,4,5,6,'b082adb407d1f2a0360080e3441aa5bd4f5c0337b3ea9d9624ee6432e6cf6844','18a34472ff2ee29a342782c629ea29ff0bae24a3df4286f73c88217ea65654b6');
CREATE TABLE meta (
	"key" VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "meta" VALUES('created_on','2026-11-21');
CREATE TABLE note (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	subject VARCHAR NOT NULL, 
	noted_on DATE NOT NULL, 
	text VARCHAR NOT NULL, 
	lines JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "note" VALUES('thuy-nguyen/GC001','thuy-nguyen','thuy-nguyen','2026-11-21','Chương trình này thay chương trình cũ.','[9]');
INSERT INTO "note" VALUES('thuy-nguyen/GC002','thuy-nguyen','thuy-nguyen/CT01','2026-11-21','Chỉ tiêu này nêu hai lần.','[10]');
INSERT INTO "note" VALUES('thuy-nguyen/PL02-01#000002','thuy-nguyen','thuy-nguyen/PL02-01','2026-11-21','Đã giao đất','[]');
INSERT INTO "note" VALUES('thuy-nguyen/CT01#000005','thuy-nguyen','thuy-nguyen/CT01','2026-11-21','Chờ số liệu quý','[]');
CREATE TABLE position (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "position" VALUES('thuy-nguyen/CV01','thuy-nguyen',0,'Phó Chủ tịch UBND phường 1','');
CREATE TABLE programme (
	id VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	ward VARCHAR NOT NULL, 
	city VARCHAR NOT NULL, 
	kind VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	number VARCHAR NOT NULL, 
	issuer VARCHAR NOT NULL, 
	date_text VARCHAR NOT NULL, 
	term_start INTEGER NOT NULL, 
	term_end DATE NOT NULL, 
	created_on DATE NOT NULL, 
	implements JSON NOT NULL, 
	built_in BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "programme" VALUES('thuy-nguyen',0,'Thủy Nguyên','Hải Phòng','Chương trình hành động','Chương trình của Thủy Nguyên','01-CTr/ĐU','Đảng ủy','',2025,'2030-12-31','2026-11-21','["Nghị quyết Đại hội"]',1);
CREATE TABLE question (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	about JSON NOT NULL, 
	places JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "question" VALUES('thuy-nguyen/H01','thuy-nguyen',0,'year','Hai chỗ ghi năm khác nhau: lấy năm nào?','["PL14-01"]','[["2027",[11]],["2030",[12]]]');
CREATE TABLE reading (
	id VARCHAR NOT NULL, 
	indicator VARCHAR NOT NULL, 
	period VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	recorded_on DATE NOT NULL, 
	note VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(indicator) REFERENCES indicator (id)
);
INSERT INTO "reading" VALUES('thuy-nguyen/CT01.1@2026','thuy-nguyen/CT01.1','2026','3.5','2026-11-21','');
CREATE TABLE target (
	id VARCHAR NOT NULL, 
	programme VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	number VARCHAR NOT NULL, 
	heading VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	place VARCHAR NOT NULL, 
	lines JSON NOT NULL, 
	from_text BOOLEAN NOT NULL, 
	lead JSON NOT NULL, 
	directing JSON NOT NULL, 
	coordinating JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(programme) REFERENCES programme (id)
);
INSERT INTO "target" VALUES('thuy-nguyen/CT01','thuy-nguyen',0,'(1)','Xây dựng Đảng','Kết nạp đảng viên','Kết nạp từ 3% trở lên mỗi năm; trên 80% chi bộ hoàn thành tốt','Mục I, chỉ tiêu (1)','[20]',0,'["thuy-nguyen/CQ01"]','["thuy-nguyen/CV01"]','[]');
INSERT INTO "target" VALUES('thuy-nguyen/CT02','thuy-nguyen',1,'(2)','Xây dựng Đảng','Đạt chuẩn văn minh đô thị','Phường đạt chuẩn văn minh đô thị','Mục I, chỉ tiêu (2)','[21]',0,'[]','[]','[]');
INSERT INTO "target" VALUES('thuy-nguyen/CT03','thuy-nguyen',2,'(3)','Kinh tế','Hộ nghèo','Giảm số hộ nghèo; thu từ 100 đến 120','Mục II, chỉ tiêu (3)','[22,23]',1,'[]','[]','[]');
CREATE INDEX ix_agency_programme ON agency (programme);
CREATE INDEX ix_position_programme ON position (programme);
CREATE INDEX ix_target_programme ON target (programme);
CREATE INDEX ix_appendix_programme ON appendix (programme);
CREATE INDEX ix_duty_programme ON duty (programme);
CREATE INDEX ix_note_subject ON note (subject);
CREATE INDEX ix_note_programme ON note (programme);
CREATE INDEX ix_question_programme ON question (programme);
CREATE INDEX ix_indicator_target ON indicator (target);
CREATE INDEX ix_item_appendix ON item (appendix);
CREATE INDEX ix_item_programme ON item (programme);
CREATE INDEX ix_reading_indicator ON reading (indicator);
COMMIT;
