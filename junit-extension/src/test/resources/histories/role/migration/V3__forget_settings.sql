set role auditor;
set role none;
reset session authorization;
reset all;
