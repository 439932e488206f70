copy ops.file_place (file_id, line_no, more_lines, columns, titles) from stdin
