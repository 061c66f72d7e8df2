-- case: dictionary added
-- change
create text search dictionary words (template = simple, stopwords = english);
-- gives: text search dictionary public.words is new

-- case: options of a dictionary
create text search dictionary words (template = simple, stopwords = english);
-- change
alter text search dictionary words (accept = false);
-- gives: text search dictionary public.words: options changed from stopwords = 'english' to stopwords = 'english', accept = 'false'

-- case: template of a dictionary
create text search dictionary words (template = simple);
-- change
drop text search dictionary words;
create text search template short (lexize = dsimple_lexize);
create text search dictionary words (template = short);
-- gives: text search template public.short is new
-- gives: text search dictionary public.words: template changed from pg_catalog.simple to public.short

-- case: owner of a dictionary
create text search dictionary words (template = simple, stopwords = english);
-- change
alter text search dictionary words owner to app;
-- gives: text search dictionary public.words: owner changed from postgres to app

-- case: comment on a dictionary
create text search dictionary words (template = simple, stopwords = english);
-- change
comment on text search dictionary words is 'short';
-- gives: text search dictionary public.words: comment is new: short

-- case: configuration added
-- change
create text search configuration shop (copy = simple);
-- gives: text search configuration public.shop is new

-- case: dictionaries of a token
create text search configuration shop (copy = simple);
-- change
alter text search configuration shop alter mapping for word with english_stem, simple;
-- gives: text search configuration public.shop: mapping for word changed from pg_catalog.simple to pg_catalog.english_stem, pg_catalog.simple

-- case: mapping of a token dropped
create text search configuration shop (copy = simple);
-- change
alter text search configuration shop drop mapping for email;
-- gives: text search configuration public.shop: mapping for email is missing: pg_catalog.simple

-- case: parser of a configuration
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search configuration shop (parser = default);
-- change
drop text search configuration shop;
create text search configuration shop (parser = words);
-- gives: text search configuration public.shop: parser changed from pg_catalog."default" to public.words

-- case: owner of a configuration
create text search configuration shop (copy = simple);
-- change
alter text search configuration shop owner to app;
-- gives: text search configuration public.shop: owner changed from postgres to app

-- case: comment on a configuration
create text search configuration shop (copy = simple);
-- change
comment on text search configuration shop is 'goods';
-- gives: text search configuration public.shop: comment is new: goods

-- case: parser added
-- change
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- gives: text search parser public.words is new

-- case: headlines of a parser
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- change
drop text search parser words;
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline);
-- gives: text search parser public.words: headline function is new: prsd_headline

-- case: comment on a parser
create text search parser words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
-- change
comment on text search parser words is 'splits';
-- gives: text search parser public.words: comment is new: splits

-- case: template added
-- change
create text search template short (lexize = dsimple_lexize);
-- gives: text search template public.short is new

-- case: initialisation of a template
create text search template short (lexize = dsimple_lexize);
-- change
drop text search template short;
create text search template short (lexize = dsimple_lexize, init = dsimple_init);
-- gives: text search template public.short: init function is new: dsimple_init

-- case: comment on a template
create text search template short (lexize = dsimple_lexize);
-- change
comment on text search template short is 'none';
-- gives: text search template public.short: comment is new: none
