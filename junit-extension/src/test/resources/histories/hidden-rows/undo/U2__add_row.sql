select 'rows cannot be taken back';
