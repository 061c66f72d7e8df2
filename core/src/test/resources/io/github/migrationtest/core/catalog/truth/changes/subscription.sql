-- case: subscription added
-- change
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- gives: subscription mirror is new

-- case: subscribed publications
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set publication feed, news with (refresh = false);
-- gives: subscription mirror: publications changed from feed to feed, news

-- case: subscription's connection, without its password
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror connection 'host=127.0.0.1 port=2 password=''top secret'' dbname=shop sslpassword=hush';
-- gives: subscription mirror: connection changed from host=127.0.0.1 port=1 dbname=shop to host=127.0.0.1 port=2 password=*** dbname=shop sslpassword=***

-- case: subscription's connection as an address
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror connection 'postgresql://bob:secret@127.0.0.1:1/shop?password=hush&sslmode=prefer';
-- gives: subscription mirror: connection changed from host=127.0.0.1 port=1 dbname=shop to postgresql://bob:***@127.0.0.1:1/shop?password=***&sslmode=prefer

-- case: slot of a subscription
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (slot_name = 'shop_mirror');
-- gives: subscription mirror: slot name is new: shop_mirror

-- case: subscription's commits
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (synchronous_commit = 'local');
-- gives: subscription mirror: synchronous_commit changed from off to local

-- case (since 14): binary subscription
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (binary = true);
-- gives: subscription mirror: binary is new

-- case (since 14): streaming subscription
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none, streaming = off);
-- change
alter subscription mirror set (streaming = on);
-- gives: subscription mirror: streaming changed from off to on

-- case (since 15): subscription disabled on error
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (disable_on_error = true);
-- gives: subscription mirror: disable_on_error is new

-- case (since 15): subscription without two phases
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none, two_phase = true);
-- change
alter subscription mirror set (slot_name = none);
drop subscription mirror;
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- gives: subscription mirror: two_phase is missing

-- case (since 16): subscription run as its owner
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (run_as_owner = true);
-- gives: subscription mirror: run_as_owner is new

-- case (since 16): subscription without a password
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (password_required = false);
-- gives: subscription mirror: password_required changed from true to false

-- case (since 16): origin of a subscription
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
alter subscription mirror set (origin = none);
-- gives: subscription mirror: origin changed from any to none

-- case (since 17): failover of a subscription
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
drop subscription mirror;
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none, failover = true);
-- gives: subscription mirror: failover is new

-- case: subscription owner
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
create role boss superuser;
-- change
alter subscription mirror owner to boss;
-- gives: subscription mirror: owner changed from postgres to boss

-- case: subscription comment
create subscription mirror connection 'host=127.0.0.1 port=1 dbname=shop' publication feed with (connect = false, slot_name = none);
-- change
comment on subscription mirror is 'of the shop';
-- gives: subscription mirror: comment is new: of the shop
