package cn.tongxin.city;

import java.util.UUID;

/** How the fields that nobody may read in the database are written. */
interface FieldSeal {
    /** The value as it stands in that column of that row. */
    String sealed(String table, String column, UUID row, String plain);

    /** What the value is found by. */
    String hash(String table, String column, String normalised);
}
