-- In pieces, so that no row is locked for long.
call fill_names();
