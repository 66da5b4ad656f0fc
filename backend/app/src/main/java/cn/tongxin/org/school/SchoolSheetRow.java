package cn.tongxin.org.school;

import cn.tongxin.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** A row: what the form of a new school sends. Its values are judged where that form's are. */
record SchoolSheetRow(
        @NotNull Map<String, String> change,
        @NotNull @Size(min = 1, max = 500) @PlainText String reason) {

    String wanted(String field) {
        return change.getOrDefault(field, "");
    }
}
