-- How it is known who acted.
alter table register_act add column proof varchar(16) default 'NONE' not null;
