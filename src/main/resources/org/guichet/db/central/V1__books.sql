-- The books of the centre, in the SQL that H2 and PostgreSQL share. Two parts, told apart by their names:
--   register_   outlives a restore and is no part of a backup: the generation, numbers of grants, counters and their keys
--   inventory_  what a backup holds: catalogue, chains, places, grants, sales, feeds, cases
-- No sequence, trigger or foreign key: numbers come from rows that are updated, so that they are dense and commit in their
-- order; a primary key is what tells a message that came twice. Moments are milliseconds since 1970, hashes are 32 bytes.

-- One row.
create table register_generation (
    id smallint primary key,
    generation integer not null,
    last_grant integer not null,
    alarm varchar not null
);
insert into register_generation (id, generation, last_grant, alarm) values (1, 1, 0, '');

-- The row to be locked for all that concerns a counter.
create table register_counter (
    number integer primary key,
    locks bigint not null
);

create table register_offer (
    code_hash varchar(64) primary key,
    counter integer not null,
    name varchar not null,
    expires bigint not null,
    used varchar not null
);

create table register_enrolment (
    counter integer not null,
    incarnation integer not null,
    name varchar not null,
    public_key varchar not null,
    state varchar(8) not null,
    answered integer not null,
    admitted bigint not null,
    primary key (counter, incarnation)
);
create index register_enrolment_by_answer on register_enrolment (answered);

-- One row.
create table inventory_catalogue (
    id smallint primary key,
    tag varchar(64) not null,
    season text not null
);

create table inventory_catalogue_plan (
    venue varchar primary key,
    position integer not null,
    plan text not null,
    sidecar text not null
);

create table inventory_chain (
    counter integer not null,
    incarnation integer not null,
    accepted bigint not null,
    head bytea not null,
    primary key (counter, incarnation)
);

-- Journal entries as they arrived; the payload is the text that was hashed, to the byte.
create table inventory_entry (
    counter integer not null,
    incarnation integer not null,
    sequence bigint not null,
    at_millis bigint not null,
    monotonic_nanos bigint not null,
    previous bytea not null,
    hash bytea not null,
    type varchar(16) not null,
    schema_number integer not null,
    payload varchar not null,
    conflict boolean not null,
    primary key (counter, incarnation, sequence)
);

-- Entries whose place in the chain was taken by another.
create table inventory_stray (
    counter integer not null,
    incarnation integer not null,
    sequence bigint not null,
    at_millis bigint not null,
    monotonic_nanos bigint not null,
    previous bytea not null,
    hash bytea not null,
    type varchar(16) not null,
    schema_number integer not null,
    payload varchar not null,
    primary key (counter, incarnation, hash)
);

-- Standings are numbered 0 OPEN, 1 GRANTED, 2 SOLD, 3 WEB_HELD, 4 HELD, 5 BLOCKED, 6 PENDING, 7 QUARANTINED. They are in no
-- index, so that a sale writes one row and nothing else; counter and incarnation are null in the pool.
create table inventory_place (
    event integer not null,
    seat varchar not null,
    plan_index integer not null,
    zone varchar not null,
    standing smallint not null,
    counter integer,
    incarnation integer,
    generation integer not null,
    grant_number integer not null,
    primary key (event, seat)
);
create index inventory_place_by_zone on inventory_place (event, zone);
create index inventory_place_by_holder on inventory_place (counter, incarnation);

-- Seats are guids, one a line.
create table inventory_grant (
    request uuid primary key,
    counter integer not null,
    incarnation integer not null,
    event integer not null,
    generation integer not null,
    grant_number integer not null,
    seats varchar not null,
    signature varchar not null,
    unique (generation, grant_number)
);

-- Where in a chain a sale is. The sequence is part of the key: a counter that uses an id twice must not block its queue.
create table inventory_sale (
    counter integer not null,
    incarnation integer not null,
    id uuid not null,
    sequence bigint not null,
    taken_back boolean not null,
    primary key (counter, incarnation, id, sequence)
);

create table inventory_feed_head (
    counter integer primary key,
    head bigint not null
);

create table inventory_feed (
    counter integer not null,
    number bigint not null,
    at_millis bigint not null,
    type varchar(16) not null,
    schema_number integer not null,
    payload varchar not null,
    primary key (counter, number)
);

-- One row.
create table inventory_case_head (
    id smallint primary key,
    head bigint not null
);
insert into inventory_case_head (id, head) values (1, 0);

create table inventory_case (
    counter integer not null,
    incarnation integer not null,
    sequence bigint not null,
    event integer not null,
    seat varchar not null,
    why varchar not null,
    number bigint not null unique,
    at_millis bigint not null,
    resolved varchar not null,
    primary key (counter, incarnation, sequence, event, seat, why)
);
