alter table point rename column x to label;
