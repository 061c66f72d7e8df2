-- rule: not-null-validated-under-lock
-- bad:
alter table orders alter column note set not null;
-- good:
alter table orders add constraint orders_note_not_null check (note is not null) not valid;
-- good:
alter table orders validate constraint orders_note_not_null;
-- good:
alter table orders alter column note set not null;
alter table orders drop constraint orders_note_not_null;
