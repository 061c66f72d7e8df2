drop index parcel_weight_idx;
