-- How seats are shared among counters. An event without a row is shared by the usual policy.
create table inventory_policy (
    event integer primary key,
    ride_out_minutes integer not null
);

-- Sections that are one counter's; an event with any is shared by sections.
create table inventory_policy_section (
    event integer not null,
    section varchar not null,
    counter integer not null,
    primary key (event, section)
);

-- Neighbours of the plan, as places from first to before end, so that blocks end where an aisle begins.
create table inventory_block (
    event integer not null,
    first_index integer not null,
    end_index integer not null,
    section varchar not null,
    primary key (event, first_index)
);

-- When counters were last asked to give seats of a zone back.
create table inventory_recall (
    event integer not null,
    zone varchar not null,
    at_millis bigint not null,
    primary key (event, zone)
);
