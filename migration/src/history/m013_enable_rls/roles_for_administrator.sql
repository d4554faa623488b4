-- What an administrator runs once in the cluster when the owner may not create roles. {owner},
-- {schema} and, on 16 and later, {options} = " WITH INHERIT FALSE, SET TRUE" are filled in.
CREATE ROLE eios_app NOLOGIN;
CREATE ROLE eios_service NOLOGIN;
GRANT eios_app, eios_service TO {owner}{options};
GRANT CREATE ON SCHEMA {schema} TO {owner} WITH GRANT OPTION;
