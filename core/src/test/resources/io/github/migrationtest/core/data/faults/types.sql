-- case: small integer
-- change
update zoo set i2 = -7 where id = 1;
-- gives: column public.zoo.i2: 1 of 2 values changed: id=1 '7' → '-7'

-- case: one bit of a big integer
-- change
update zoo set i8 = i8 # 1;
-- gives: column public.zoo.i8: 1 of 2 values changed: id=1 '9007199254740993' → '9007199254740992'

-- case: big integer through a double
-- change
update zoo set i8 = i8::float8::bigint;
-- gives: column public.zoo.i8: 1 of 2 values changed: id=1 '9007199254740993' → '9007199254740992'

-- case: big integer became double
-- change
alter table zoo alter column i8 type float8;
-- gives: column public.zoo.i8: 1 of 2 values rounded: id=1 '9007199254740993' → '9007199254740992'

-- case: last digit of a numeric
-- change
update zoo set n = n + 0.000000002;
-- gives: column public.zoo.n: 1 of 2 values changed: id=1 '12345678901234567890.123456789' → '12345678901234567890.123456791'

-- case: numeric became double
-- change
alter table zoo alter column n type float8;
-- gives: column public.zoo.n: 1 of 2 values rounded: id=1 '12345678901234567890.123456789' → '12345678901234567000'

-- case: numeric got a scale
-- change
alter table zoo alter column n type numeric(30, 3);
-- gives: column public.zoo.n: 1 of 2 values rounded: id=1 '12345678901234567890.123456789' → '12345678901234567890.123'

-- case: money
-- change
update zoo set m = m * 2;
-- gives: column public.zoo.m: 1 of 2 values changed: id=1 '$9.99' → '$19.98'

-- case: money became integer
-- change
alter table zoo alter column m type int using m::numeric::int;
-- gives: column public.zoo.m: 1 of 2 values rounded: id=1 '9.99' → '10'

-- case: real
-- change
update zoo set r = 0.10000001;
-- gives: column public.zoo.r: 1 of 2 values got a value: id=2 NULL → '0.10000001'
-- gives: column public.zoo.r: 1 of 2 values changed: id=1 '0.1' → '0.10000001'

-- case: time of day
-- change
update zoo set t = t + interval '12 hours';
-- gives: column public.zoo.t: 1 of 2 values changed: id=1 '12:30:00.25' → '00:30:00.25'

-- case: fraction of a time of day
-- change
alter table zoo alter column t type time(0);
-- gives: column public.zoo.t: 1 of 2 values rounded: id=1 '12:30:00.25' → '12:30:00'

-- case: zone of a time of day
-- change
update zoo set tz = '11:30:00+01';
-- gives: column public.zoo.tz: 1 of 2 values got a value: id=2 NULL → '11:30:00+01'
-- gives: column public.zoo.tz: 1 of 2 values changed: id=1 '12:30:00+02' → '11:30:00+01'

-- case: zone of a time of day lost
-- change
alter table zoo alter column tz type time;
-- gives: column public.zoo.tz: 1 of 2 values changed: id=1 '12:30:00+02' → '12:30:00'

-- case: hours left of an interval
update zoo set iv = '1 day 02:03:04.5' where id = 1;
-- change
update zoo set iv = date_trunc('hour', iv);
-- gives: column public.zoo.iv: 1 of 2 values rounded: id=1 '1 day 02:03:04.5' → '1 day 02:00:00'

-- case: days left of an interval
update zoo set iv = '1 mon 3 days 02:03:04.5' where id = 1;
-- change
update zoo set iv = date_trunc('day', iv);
-- gives: column public.zoo.iv: 1 of 2 values rounded: id=1 '1 mon 3 days 02:03:04.5' → '1 mon 3 days'

-- case: fraction of an interval
update zoo set iv = '-2 days -02:03:59.7' where id = 1;
-- change
alter table zoo alter column iv type interval(0);
-- gives: column public.zoo.iv: 1 of 2 values rounded: id=1 '-2 days -02:03:59.7' → '-2 days -02:04:00'

-- case: a month is no thirty days
-- change
update zoo set iv = '30 days' where id = 1;
-- gives: column public.zoo.iv: 1 of 2 values changed: id=1 '1 mon' → '30 days'

-- case: bits cut
-- change
alter table zoo alter column bits type bit(2) using bits::bit(2);
-- gives: column public.zoo.bits: 1 of 2 values truncated: id=1 '1010' → '10'

-- case: number in a text rounded
-- change
alter table zoo alter column n type text using round(n, 2)::text;
-- gives: column public.zoo.n: 1 of 2 values rounded: id=1 '12345678901234567890.123456789' → '12345678901234567890.12'

-- case: bit
-- change
update zoo set bits = b'1011' where id = 1;
-- gives: column public.zoo.bits: 1 of 2 values changed: id=1 '1010' → '1011'

-- case: bits
-- change
update zoo set vbits = b'1010' where id = 1;
-- gives: column public.zoo.vbits: 1 of 2 values changed: id=1 '101' → '1010'

-- case: point
-- change
update zoo set pt = '(2,1)' where id = 1;
-- gives: column public.zoo.pt: 1 of 2 values changed: id=1 '(1,2)' → '(2,1)'

-- case: point nearly the same
-- change
update zoo set pt = '(1,2.0000000001)' where id = 1;
-- gives: column public.zoo.pt: 1 of 2 values changed: id=1 '(1,2)' → '(1,2.0000000001)'

-- case: box of the same area
-- change
update zoo set bx = '(2,2),(1,1)' where id = 1;
-- gives: column public.zoo.bx: 1 of 2 values changed: id=1 '(1,1),(0,0)' → '(2,2),(1,1)'

-- case: polygon
-- change
update zoo set pg = '((0,0),(0,1),(2,0))' where id = 1;
-- gives: column public.zoo.pg: 1 of 2 values changed: id=1 '((0,0),(0,1),(1,0))' → '((0,0),(0,1),(2,0))'

-- case: xml
-- change
update zoo set x = '<a b="2"/>' where id = 1;
-- gives: column public.zoo.x: 1 of 2 values changed: id=1 '<a b="1"/>' → '<a b="2"/>'

-- case: address
-- change
update zoo set ip = '10.0.0.1/24' where id = 1;
-- gives: column public.zoo.ip: 1 of 2 values changed: id=1 '10.0.0.1/32' → '10.0.0.1/24'

-- case: network
-- change
update zoo set net = '10.0.0.0/9' where id = 1;
-- gives: column public.zoo.net: 1 of 2 values changed: id=1 '10.0.0.0/8' → '10.0.0.0/9'

-- case: hardware address
-- change
update zoo set mac = '08:00:2b:01:02:04' where id = 1;
-- gives: column public.zoo.mac: 1 of 2 values changed: id=1 '08:00:2b:01:02:03' → '08:00:2b:01:02:04'

-- case: text search vector
-- change
update zoo set ts = 'cat' where id = 1;
-- gives: column public.zoo.ts: 1 of 2 values changed: id=1 ''cat' 'dog'' → ''cat''

-- case: text search query
-- change
update zoo set tq = 'cat | dog' where id = 1;
-- gives: column public.zoo.tq: 1 of 2 values changed: id=1 ''cat' & 'dog'' → ''cat' | 'dog''

-- case: bound of a range
-- change
update zoo set rng = '[1,5]' where id = 1;
-- gives: column public.zoo.rng: 1 of 2 values changed: id=1 '[1,5)' → '[1,6)'

-- case: range without an end
-- change
update zoo set rng = '[1,)' where id = 1;
-- gives: column public.zoo.rng: 1 of 2 values changed: id=1 '[1,5)' → '[1,)'

-- case: element of an array
-- change
update zoo set arr[2] = null where id = 1;
-- gives: column public.zoo.arr: 1 of 2 values changed: id=1 '{1,2,3}' → '{1,NULL,3}'

-- case: array cut
-- change
update zoo set arr = arr[1:2] where id = 1;
-- gives: column public.zoo.arr: 1 of 2 values changed: id=1 '{1,2,3}' → '{1,2}'

-- case: uuid
-- change
update zoo set u = 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12' where id = 1;
-- gives: column public.zoo.u: 1 of 2 values changed: id=1 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11' → 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a12'

-- case: last byte
-- change
update zoo set ba = '\x00fe' where id = 1;
-- gives: column public.zoo.ba: 1 of 2 values changed: id=1 '\x00ff' → '\x00fe'

-- case: bytes truncated
-- change
update zoo set ba = substring(ba from 1 for 1);
-- gives: column public.zoo.ba: 1 of 2 values truncated: id=1 '\x00ff' → '\x00'

-- case: char
-- change
update zoo set c = ' ab' where id = 1;
-- gives: column public.zoo.c: 1 of 2 values changed: id=1 'ab' → ' ab'

-- case: varchar cut
-- change
alter table zoo alter column vc type varchar(4) using vc::varchar(4);
-- gives: column public.zoo.vc: 1 of 2 values truncated: id=1 'variable' → 'vari'

-- case: name
-- change
update zoo set nm = 'Named' where id = 1;
-- gives: column public.zoo.nm: 1 of 2 values changed: id=1 'named' → 'Named'

-- case: single byte
-- change
update zoo set ch = 'y' where id = 1;
-- gives: column public.zoo.ch: 1 of 2 values changed: id=1 'x' → 'y'

-- case: within a row
-- change
update zoo set p.b = 'two' where id = 1;
-- gives: column public.zoo.p: 1 of 2 values changed: id=1 '(1,one)' → '(1,two)'

-- case: NULL within a row
-- change
update zoo set p.b = null where id = 1;
-- gives: column public.zoo.p: 1 of 2 values changed: id=1 '(1,one)' → '(1,)'

-- case: attribute dropped from a row type
-- change
alter type pair drop attribute b;
-- gives: column public.zoo.p: 1 of 2 values changed: id=1 '(1,one)' → '(1)'

-- case: domain
-- change
update zoo set d = 12.35 where id = 1;
-- gives: column public.zoo.d: 1 of 2 values changed: id=1 '12.34' → '12.35'

-- case: domain became integer
-- change
alter table zoo alter column d type int;
-- gives: column public.zoo.d: 1 of 2 values rounded: id=1 '12.34' → '12'

-- case: json element order
-- change
update zoo set js = '[2, 1]' where id = 1;
-- gives: column public.zoo.js: 1 of 2 values changed: id=1 '[1, 2]' → '[2, 1]'

-- case: json key twice
-- change
update zoo set js = '[1, 2, 2]' where id = 1;
-- gives: column public.zoo.js: 1 of 2 values changed: id=1 '[1, 2]' → '[1, 2, 2]'

-- case: oid
-- change
update zoo set oids = 4294967295 where id = 1;
-- gives: column public.zoo.oids: 1 of 2 values changed: id=1 '42' → '4294967295'

-- case: json path
-- change
update zoo set jp = '$.b' where id = 1;
-- gives: column public.zoo.jp: 1 of 2 values changed: id=1 '$."a"' → '$."b"'

-- case: sharp s written out
-- change
update zoo set path = 'strasse' where id = 1;
-- gives: column public.zoo.path: 1 of 2 values changed: id=1 'straße' → 'strasse'

-- case: text became number and lost zeros
alter table zoo add column zip text;
update zoo set zip = '01067' where id = 1;
-- change
alter table zoo alter column zip type int using zip::int;
-- gives: column public.zoo.zip: 1 of 2 values changed: id=1 '01067' → '1067'

-- case: integer became boolean
alter table zoo add column state int;
update zoo set state = id;
-- change
alter table zoo alter column state type boolean using state > 0;
-- gives: column public.zoo.state: 1 of 2 values changed: id=2 '2' → '1'
-- gives: column public.zoo.state: 2 distinct values became 1

-- case: NaN became NULL
alter table zoo add column f float8;
update zoo set f = 'NaN';
-- change
update zoo set f = null where f = 'NaN' and id = 2;
-- gives: column public.zoo.f: 1 of 2 values became NULL: id=2 'NaN' → NULL

-- case: long text, one letter
alter table zoo add column body text;
update zoo set body = repeat('lorem ipsum ', 2000) where id = 1;
-- change
update zoo set body = overlay(body placing 'X' from 12001) where id = 1;
-- gives: column public.zoo.body: 1 of 2 values changed: id=1 '…m ipsum lorem ipsum [-l-]{+X+}orem ipsum lorem ips…', from character 11981
