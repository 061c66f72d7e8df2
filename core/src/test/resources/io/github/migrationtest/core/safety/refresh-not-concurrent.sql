-- rule: refresh-not-concurrent
-- setup:
create materialized view city_count as select city, count(*) as customers from customer group by city;
create unique index on city_count (city);
-- bad:
refresh materialized view city_count;
-- good:
refresh materialized view concurrently city_count;
