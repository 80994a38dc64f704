-- The counter's view of its journal: what screens and searches read. There are no migrations: the hash of this text is
-- kept in `meta`, and a view made from another text is rebuilt from the journal.
--
-- Every row comes from one entry and is known by that entry's sequence. Parts of an entry have one packed key, because
-- only a single numeric key costs no index of its own: part = sequence * 65536 + place in the entry.
-- No constraint is wider than these keys: the view follows whatever the journal says.

create table meta (
    name varchar(20) primary key,
    content varchar(64) not null
);

-- One row: how far the view has followed.
create table applied (
    id tinyint primary key,
    sequence bigint not null,
    hash varchar(64) not null,
    business_day date
);

create table catalogue (
    sequence bigint primary key,
    counter integer not null,
    incarnation integer not null,
    at timestamp(9) with time zone not null,
    monotonic bigint not null,
    hash varchar(64) not null,
    season varchar(64) not null
);

create table catalogue_plan (
    part bigint primary key,
    venue varchar not null,
    plan varchar(64) not null,
    sidecar varchar(64) not null
);

create table granted (
    sequence bigint primary key,
    event integer not null,
    generation integer not null,
    number integer not null,
    whole_house boolean not null
);

-- Grants of which seats were given back: even one that was never taken is never taken after that.
create table given_back (
    sequence bigint primary key,
    generation integer not null,
    number integer not null
);

-- What entries did to seats, in their order; the last word on a seat is its state. Nothing is ever changed here: keys in
-- the order of their making cost a tenth of keys that are spread like those of seats.
create table seat_change (
    part bigint primary key,
    event integer not null,
    state varchar(16) not null,
    seats varchar array not null
);

create table sale (
    sequence bigint primary key,
    counter integer not null,
    incarnation integer not null,
    at timestamp(9) with time zone not null,
    monotonic bigint not null,
    hash varchar(64) not null,
    id uuid not null,
    number varchar(24) not null,
    ordinal integer not null,
    venue varchar not null,
    catalogue bigint not null,
    currency char(3) not null,
    total bigint not null,
    rounding bigint not null,
    clerk varchar,
    shift varchar,
    drawer varchar,
    business_day date not null,
    channel varchar not null,
    language char(2) not null,
    order_reference varchar
);
create index sale_by_id on sale (id);
create index sale_by_ordinal on sale (ordinal);

create table ticket (
    part bigint primary key,
    event integer not null,
    seat varchar not null,
    section varchar not null,
    seat_row varchar not null,
    number varchar not null,
    label varchar not null,
    zone varchar not null,
    type char(1) not null,
    type_code integer not null,
    price bigint not null,
    fees bigint not null,
    tax_codes varchar array not null,
    taxes bigint array not null,
    total bigint not null,
    checked varchar
);

-- What was paid (part of a SALE) or given back (part of a VOID).
create table tender (
    part bigint primary key,
    amount bigint not null,
    tendered bigint,
    change bigint,
    reference varchar,
    last_four varchar
);

create table voided (
    sale bigint primary key,
    sequence bigint not null,
    reason varchar not null,
    business_day date not null
);

create table reprint (
    sequence bigint primary key,
    sale bigint not null,
    generation integer not null,
    lines integer array not null,
    reason varchar not null
);
create index reprint_by_sale on reprint (sale);

create table printed (
    sequence bigint primary key,
    sale bigint not null,
    generation integer not null,
    lines integer array not null,
    printer varchar not null
);

-- Prints asked for whose end is not known: part = sale * 65536 + generation.
create table print_due (
    part bigint primary key,
    asked bigint not null,
    lines integer array not null
);

create table parked (
    sequence bigint primary key,
    sale uuid not null,
    label varchar not null,
    language char(2) not null
);
create index parked_by_sale on parked (sale);

create table parked_line (
    part bigint primary key,
    event integer not null,
    seat varchar not null,
    type char(1) not null
);
