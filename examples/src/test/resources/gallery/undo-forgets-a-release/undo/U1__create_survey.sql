drop table answer_1;
