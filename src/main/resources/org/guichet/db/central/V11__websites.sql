-- Websites that have sold, by the name of their token, and the last generation in which each told all its orders. Like the
-- counters, they outlive a restore.
create table register_website (
    name varchar primary key,
    answered integer not null
);
insert into register_website (name, answered)
    select distinct shop, (select generation from register_generation) from inventory_web_order;
