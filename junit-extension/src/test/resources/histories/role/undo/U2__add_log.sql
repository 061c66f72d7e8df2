drop table audit.log;
