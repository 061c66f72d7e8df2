-- Takes the sequence along, which belongs to a column of the table.
DROP TABLE billing.invoice;
DROP FUNCTION billing.next_invoice_number();
