-- Counters that sold for themselves before they came to the house: what they granted themselves is true. Outlives a restore.
create table register_adopted (
    counter integer not null,
    incarnation integer not null,
    primary key (counter, incarnation)
);
