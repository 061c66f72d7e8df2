create table point (x text, y int);
