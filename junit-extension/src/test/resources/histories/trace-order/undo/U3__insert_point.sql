delete from point;
