drop table point;
