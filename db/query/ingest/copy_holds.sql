copy ops.row_hold (file_id, line_no, code, column_name, value, arguments) from stdin
