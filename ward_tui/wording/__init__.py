"""Every Vietnamese sentence, word, date and number format of the program."""
