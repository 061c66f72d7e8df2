set lock_timeout = '2s';
create index parcel_weight_idx on parcel (weight);
