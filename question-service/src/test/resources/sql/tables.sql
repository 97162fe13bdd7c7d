-- The tables that prompts with queries describe in words; a sample that creates its own has that one.
CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customer, amount numeric NOT NULL);
CREATE TABLE item (order_id int NOT NULL REFERENCES orders, title text NOT NULL);
CREATE TABLE parcel (order_id int NOT NULL REFERENCES orders);
