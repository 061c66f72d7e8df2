drop table parcel;
