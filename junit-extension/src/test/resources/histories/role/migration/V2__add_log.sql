set role auditor;
create table audit.log (at timestamptz, line text);
reset role;
