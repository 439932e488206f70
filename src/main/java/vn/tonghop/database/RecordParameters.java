package vn.tonghop.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.support.JdbcUtils;

/** The components of a record as parameters, written as SQL writes names: {@code :file_id}. */
final class RecordParameters extends SimplePropertySqlParameterSource {

  RecordParameters(Record row) {
    super(row);
  }

  @Override
  public boolean hasValue(String name) {
    return super.hasValue(component(name));
  }

  @Override
  public @Nullable Object getValue(String name) {
    return super.getValue(component(name));
  }

  @Override
  public int getSqlType(String name) {
    return super.getSqlType(component(name));
  }

  private static String component(String name) {
    return JdbcUtils.convertUnderscoreNameToPropertyName(name);
  }
}
