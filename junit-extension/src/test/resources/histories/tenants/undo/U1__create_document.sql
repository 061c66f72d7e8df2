drop table document;
