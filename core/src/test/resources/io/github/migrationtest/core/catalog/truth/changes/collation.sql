-- case: collation added
-- change
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- gives: collation public.plain is new

-- case: collation dropped
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- change
drop collation plain;
-- gives: collation public.plain is missing

-- case: order of a collation
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- change
drop collation plain;
create collation plain (lc_collate = 'POSIX', lc_ctype = 'C');
-- gives: collation public.plain: LC_COLLATE changed from C to POSIX

-- case: letters of a collation
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- change
drop collation plain;
create collation plain (lc_collate = 'C', lc_ctype = 'POSIX');
-- gives: collation public.plain: LC_CTYPE changed from C to POSIX

-- case: locale of a collation
create collation german (provider = icu, locale = 'de');
-- change
drop collation german;
create collation german (provider = icu, locale = 'de-AT');
-- gives: collation public.german: locale changed from de to de-AT

-- case: collation not deterministic
create collation german (provider = icu, locale = 'de');
-- change
drop collation german;
create collation german (provider = icu, locale = 'de', deterministic = false);
-- gives: collation public.german: NOT DETERMINISTIC is new

-- case (since 16): rules of a collation
create collation german (provider = icu, locale = 'de');
-- change
drop collation german;
create collation german (provider = icu, locale = 'de', rules = '&a < g');
-- gives: collation public.german: rules is new: &a < g

-- case (since 17): provider of a collation
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- change
drop collation plain;
create collation plain (provider = builtin, locale = 'C');
-- gives: collation public.plain: LC_COLLATE is missing: C
-- gives: collation public.plain: LC_CTYPE is missing: C
-- gives: collation public.plain: locale is new: C
-- gives: collation public.plain: provider changed from libc to builtin

-- case: owner of a collation
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- change
alter collation plain owner to app;
-- gives: collation public.plain: owner changed from postgres to app

-- case: comment on a collation
create collation plain (lc_collate = 'C', lc_ctype = 'C');
-- change
comment on collation plain is 'bytes';
-- gives: collation public.plain: comment is new: bytes

-- case: conversion added
-- change
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- gives: conversion public.latin is new

-- case: default conversion
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
drop conversion latin;
create default conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- gives: conversion public.latin: DEFAULT is new

-- case: encodings of a conversion
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
drop conversion latin;
create conversion latin for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;
-- gives: conversion public.latin: destination encoding changed from UTF8 to LATIN1
-- gives: conversion public.latin: function changed from iso8859_1_to_utf8 to utf8_to_iso8859_1
-- gives: conversion public.latin: source encoding changed from LATIN1 to UTF8

-- case: owner of a conversion
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
alter conversion latin owner to app;
-- gives: conversion public.latin: owner changed from postgres to app

-- case: comment on a conversion
create conversion latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
-- change
comment on conversion latin is 'old';
-- gives: conversion public.latin: comment is new: old
