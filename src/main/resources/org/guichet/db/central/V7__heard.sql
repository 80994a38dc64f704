-- How far each incarnation last said that its journal goes.
create table register_heard (
    counter integer not null,
    incarnation integer not null,
    sequence bigint not null,
    at_millis bigint not null,
    primary key (counter, incarnation)
);
