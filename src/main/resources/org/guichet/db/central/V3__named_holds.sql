-- Seats kept out of sale under a name, besides those that the season holds.
create table inventory_named_hold (
    event integer not null,
    seat varchar not null,
    name varchar not null,
    primary key (event, seat)
);
