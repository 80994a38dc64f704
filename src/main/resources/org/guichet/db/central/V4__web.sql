-- What the website keeps and sells.

-- The id of the last basket that the place was in; means something only while its standing is 3.
alter table inventory_place add column basket uuid;

-- Seats are guids, one a line. The state is HELD, SOLD, RELEASED or EXPIRED.
create table inventory_basket (
    request uuid primary key,
    event integer not null,
    seats varchar not null,
    until_millis bigint not null,
    state varchar(8) not null
);
create index inventory_basket_due on inventory_basket (state, until_millis);

-- A sale in the form of a SALE entry; counter and incarnation printed its tickets, or are null.
create table inventory_web_order (
    request uuid primary key,
    reference varchar(16) not null unique,
    at_millis bigint not null,
    shop varchar not null,
    schema_number integer not null,
    payload varchar not null,
    counter integer,
    incarnation integer
);
create index inventory_web_order_by_time on inventory_web_order (at_millis);

-- What a counter has yet to be told of an order: rows for which nobody waits, unlike the numbers of its feed. The news are
-- 0 the order, 1 none, 2 that another counter printed its tickets.
create table inventory_letter (
    counter integer not null,
    reference varchar(16) not null,
    news smallint default 0 not null,
    primary key (counter, reference)
);
