package cn.tongxin.people.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.testing.SheetFile;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks made to hurt come no further than where they are first looked into. */
@QuarkusTest
class OddPupilImportTest extends ImportApi {
    @Test
    void a_workbook_that_swells_is_not_taken_in() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from =
                        new ZipInputStream(
                                new ByteArrayInputStream(SheetFile.book(List.of(HEAD))));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                from.transferTo(to);
                to.write(new byte[part.getName().contains("sheet1") ? 30_000_000 : 0]);
            }
        }
        assertTrue(bytes.size() < 100_000, "it is small until it is unpacked");
        send(principal, SCHOOL, XLSX, bytes.toByteArray())
                .then()
                .statusCode(422)
                .body("code", equalTo("FILE_REFUSED"))
                .body("detail", containsString("解压后过大"));
    }

    @Test
    void what_would_fill_the_memory_ends_only_its_job() {
        String sheet = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1%s</v></c></row></sheetData>";
        String zeros = "." + "0".repeat(70) + "E999999999";
        byte[] huge = SheetFile.raw(sheet.formatted(zeros));
        job(imported(request(uploaded(XLSX, huge))))
                .body("status", equalTo("FAILED"))
                .body("errorCode", equalTo("FILE_REFUSED"))
                .body("error", containsString("工作簿内部结构异常"));
    }
}
