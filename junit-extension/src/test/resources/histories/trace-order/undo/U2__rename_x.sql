-- puts the column at the end
alter table point add column x text;
alter table point drop column label;
