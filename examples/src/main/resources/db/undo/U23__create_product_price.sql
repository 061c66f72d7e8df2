DROP TABLE product_price;
DROP EXTENSION btree_gist;
