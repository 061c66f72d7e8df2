create table parcel (id int primary key, weight int);
