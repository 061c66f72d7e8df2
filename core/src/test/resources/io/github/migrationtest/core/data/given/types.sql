create type pair as (a int, b text);
create domain percent as numeric(5, 2) check (value between 0 and 100);
create table zoo (
    id int primary key,
    i2 smallint, i8 bigint, n numeric, m money, r real,
    t time, tz timetz, iv interval,
    bits bit(4), vbits varbit, pt point, bx box, pg polygon, x xml,
    ip inet, net cidr, mac macaddr, ts tsvector, tq tsquery,
    rng int4range, arr int[], u uuid, ba bytea, c char(4), vc varchar(20), nm name, ch "char",
    p pair, d percent, js json, oids oid, jp jsonpath, path text collate "C"
);
insert into zoo values (1, 7, 9007199254740993, 12345678901234567890.123456789, 9.99, 0.1,
    '12:30:00.25', '12:30:00+02', '1 mon', b'1010', b'101', '(1,2)', '(1,1),(0,0)', '((0,0),(0,1),(1,0))', '<a b="1"/>',
    '10.0.0.1', '10.0.0.0/8', '08:00:2b:01:02:03', 'cat dog', 'cat & dog',
    '[1,5)', '{1,2,3}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '\x00ff', 'ab', 'variable', 'named', 'x',
    '(1,one)', 12.34, '[1, 2]', 42, '$.a', 'straße');
insert into zoo (id) values (2);
