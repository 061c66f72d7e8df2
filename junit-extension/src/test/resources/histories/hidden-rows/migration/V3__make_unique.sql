create unique index secret_id_idx on secret (id);
