package cn.tongxin.platform.files;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is taken in and what is not, by what it is and not by what it is called. */
@QuarkusTest
class FileUploadTest extends FileApi {
    private static final String PDF = "application/pdf";

    @TestHTTPResource("/")
    URI address;

    private record Wrong(String name, String type, byte[] content) {}

    @TestFactory
    Stream<DynamicTest> each_allowed_kind_is_taken() {
        return Map.of(
                        "方案.pdf", new Wrong("", PDF, Samples.pdf("x")),
                        "方案.docx", new Wrong("", Samples.WORD, Samples.word()),
                        "名单.xlsx", new Wrong("", Samples.EXCEL, Samples.excel()),
                        "照片.jpg", new Wrong("", "image/jpeg", Samples.image("jpg")),
                        "照片.JPEG", new Wrong("", "image/jpeg", Samples.image("jpg")),
                        "图.png", new Wrong("", "image/png", Samples.image("png")),
                        "活动.mp4", new Wrong("", "video/mp4", Samples.mp4()),
                        "录音.mp3", new Wrong("", "audio/mpeg", Samples.mp3()))
                .entrySet()
                .stream()
                .map(
                        file ->
                                dynamicTest(
                                        file.getKey(),
                                        () ->
                                                send(
                                                                escaped(file.getKey()),
                                                                file.getValue().type(),
                                                                file.getValue().content())
                                                        .then()
                                                        .statusCode(201)
                                                        .body("name", equalTo(file.getKey()))
                                                        .body(
                                                                "mediaType",
                                                                equalTo(file.getValue().type()))
                                                        .body(
                                                                "size",
                                                                equalTo(
                                                                        file.getValue()
                                                                                .content()
                                                                                .length))
                                                        .body("scan", equalTo("NOT_SCANNED"))
                                                        .header(
                                                                "Location",
                                                                matchesPattern(
                                                                        ALL + "/[0-9a-f-]{36}"))));
    }

    private static Map<String, Wrong> wrongOnes() {
        Map<String, Wrong> wrong = new LinkedHashMap<>();
        wrongNames(wrong);
        wrongDocuments(wrong);
        wrongPictures(wrong);
        return wrong;
    }

    private static void wrongNames(Map<String, Wrong> wrong) {
        byte[] html = Samples.bytes("<html><script>alert(1)</script></html>");
        byte[] pdf = Samples.pdf("x");
        wrong.put("a page as a PDF", new Wrong("a.pdf", PDF, html));
        wrong.put(
                "a page behind a blank as a PDF",
                new Wrong("a.pdf", PDF, Samples.joined(new byte[] {10}, pdf)));
        wrong.put("an empty file", new Wrong("a.pdf", PDF, new byte[0]));
        wrong.put("a name of nothing", new Wrong(".pdf", PDF, pdf));
        wrong.put("a name without an ending", new Wrong("plan", PDF, pdf));
        wrong.put("a name that is a path", new Wrong("../../etc/passwd.pdf", PDF, pdf));
        wrong.put("a name that is a Windows path", new Wrong("C:\\plan.pdf", PDF, pdf));
        wrong.put("a name with a NUL", new Wrong("plan\0.pdf", PDF, pdf));
        wrong.put("a name that turns its end round", new Wrong("plan\u202efdp.pdf", PDF, pdf));
        wrong.put("a name of 101 signs", new Wrong("案".repeat(97) + ".pdf", PDF, pdf));
        wrong.put("a program's ending", new Wrong("plan.pdf.exe", PDF, pdf));
        wrong.put("a program's ending inside", new Wrong("plan.exe.pdf", PDF, pdf));
        wrong.put("another ending than the type", new Wrong("plan.docx", PDF, pdf));
        wrong.put(
                "another type than the content",
                new Wrong("a.png", "image/png", Samples.image("jpg")));
    }

    private static void wrongDocuments(Map<String, Wrong> wrong) {
        byte[] html = Samples.bytes("<html><script>alert(1)</script></html>");
        wrong.put("Excel as Word", new Wrong("a.docx", Samples.WORD, Samples.excel()));
        wrong.put(
                "any archive as Word",
                new Wrong("a.docx", Samples.WORD, Samples.zip(Map.of("a.txt", html))));
        wrong.put(
                "a Word document with macros",
                new Wrong("a.docx", Samples.WORD, Samples.wordWith("word/vbaProject.bin", html)));
        wrong.put(
                "a Word document with a control",
                new Wrong(
                        "a.docx",
                        Samples.WORD,
                        Samples.wordWith("word/activeX/activeX1.bin", html)));
        wrong.put(
                "a Word document with a program",
                new Wrong("a.docx", Samples.WORD, Samples.wordWith("word/media/a.exe", html)));
        wrong.put(
                "a Word document that climbs out",
                new Wrong("a.docx", Samples.WORD, Samples.wordWith("../a.xml", html)));
        wrong.put(
                "a Word document that fetches its template",
                new Wrong(
                        "a.docx",
                        Samples.WORD,
                        Samples.wordWith(
                                "word/_rels/settings.xml.rels",
                                Samples.bytes(
                                        "<Relationships><Relationship Id=\"1\""
                                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\""
                                                + " Target=\"http://x.example/t.dotm\""
                                                + " TargetMode=\"External\"/></Relationships>"))));
        wrong.put(
                "a zip bomb",
                new Wrong(
                        "a.docx",
                        Samples.WORD,
                        Samples.wordWith("word/media/a.bmp", new byte[30_000_000])));
        wrong.put(
                "a Word document cut off",
                new Wrong("a.docx", Samples.WORD, Samples.firstOf(Samples.word(), 200)));
        wrong.put(
                "something behind a Word document",
                new Wrong("a.docx", Samples.WORD, Samples.joined(Samples.word(), html)));
    }

    private static void wrongPictures(Map<String, Wrong> wrong) {
        byte[] html = Samples.bytes("<html><script>alert(1)</script></html>");
        byte[] pdf = Samples.pdf("x");
        wrong.put(
                "an archive behind a PDF",
                new Wrong("a.pdf", PDF, Samples.joined(pdf, Samples.word())));
        wrong.put(
                "an archive behind a photo",
                new Wrong(
                        "a.jpg",
                        "image/jpeg",
                        Samples.joined(Samples.image("jpg"), Samples.word())));
        wrong.put(
                "a page behind a picture",
                new Wrong("a.png", "image/png", Samples.joined(Samples.image("png"), html)));
        wrong.put(
                "a picture too large to open", new Wrong("a.png", "image/png", Samples.hugePng()));
        wrong.put(
                "a picture cut off",
                new Wrong("a.png", "image/png", Samples.firstOf(Samples.image("png"), 40)));
        wrong.put("a PDF cut off", new Wrong("a.pdf", PDF, Samples.firstOf(pdf, 20)));
        wrong.put(
                "a PDF with a script",
                new Wrong("a.pdf", PDF, Samples.pdf("<</S/JavaScript/JS(x)>>")));
        wrong.put(
                "a film cut off",
                new Wrong("a.mp4", "video/mp4", Samples.firstOf(Samples.mp4(), 20)));
        wrong.put(
                "a film without tracks",
                new Wrong("a.mp4", "video/mp4", Samples.firstOf(Samples.mp4(), 16)));
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_refused_and_nothing_is_kept() {
        return wrongOnes().entrySet().stream()
                .map(
                        wrong ->
                                dynamicTest(
                                        wrong.getKey(),
                                        () -> {
                                            Wrong file = wrong.getValue();
                                            send(escaped(file.name()), file.type(), file.content())
                                                    .then()
                                                    .statusCode(422)
                                                    .body("code", equalTo("FILE_REFUSED"));
                                            assertEquals(
                                                    List.of("0"),
                                                    rows.read("select count(*) from file"));
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> a_name_comes_escaped() {
        return Stream.of("", "方案.pdf", "a b.pdf", "a%.pdf", "a%zz.pdf")
                .map(
                        header ->
                                dynamicTest(
                                        "“" + header + "”",
                                        () ->
                                                send(header, PDF, Samples.pdf("x"))
                                                        .then()
                                                        .statusCode(422)));
    }

    @TestFactory
    Stream<DynamicTest> other_types_are_not_taken_at_all() {
        return Stream.of("image/svg+xml", "text/html", "application/zip", "application/json")
                .map(
                        type ->
                                dynamicTest(
                                        type,
                                        () ->
                                                unchecked(county, ROLE)
                                                        .header("File-Name", "a.pdf")
                                                        .header("Content-Type", type)
                                                        .body(
                                                                "{}"
                                                                        .getBytes(
                                                                                StandardCharsets
                                                                                        .US_ASCII))
                                                        .post(ALL + "?purpose=proposals")
                                                        .then()
                                                        .statusCode(415)));
    }

    @Test
    void a_purpose_is_one_of_those_that_take_uploads() {
        for (String purpose : List.of("jobs", "schools", "")) {
            Response answer =
                    unchecked(county, ROLE)
                            .header("File-Name", "a.pdf")
                            .header("Content-Type", PDF)
                            .body("%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII))
                            .post(ALL + "?purpose=" + purpose);
            assertEquals(400, answer.statusCode(), purpose);
        }
    }

    @Test
    void more_than_may_be_is_refused_with_and_without_a_declared_length() throws IOException {
        String head =
                "POST /api/v1/files?purpose=proposals HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Authorization: Bearer "
                        + mint.token(county, ROLE)
                        + "\r\n"
                        + "File-Name: a.pdf\r\n"
                        + "Content-Type: application/pdf\r\n"
                        + "Connection: close\r\n";
        assertEquals("413", status(head + "Content-Length: 20971521\r\n\r\n", 0, false));
        assertEquals("413", status(head + "Transfer-Encoding: chunked\r\n\r\n", 21, true));
        assertEquals(List.of("0"), rows.read("select count(*) from file"));
    }

    @Test
    void what_breaks_off_is_not_kept_though_it_looks_whole() throws IOException {
        byte[] pdf = Samples.pdf("whole");
        String head =
                "POST /api/v1/files?purpose=proposals HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Authorization: Bearer "
                        + mint.token(county, ROLE)
                        + "\r\n"
                        + "File-Name: a.pdf\r\n"
                        + "Content-Type: application/pdf\r\n"
                        + "Content-Length: "
                        + (pdf.length + 100)
                        + "\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(pdf);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        uploaded("b.pdf", PDF, Samples.pdf("another"));
        assertEquals(List.of("b.pdf"), rows.read("select name from file"));
    }

    /** Status of an answer to raw bytes, then so many megabytes in chunks. */
    private String status(String head, int megabytes, boolean chunked) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[1024 * 1024];
            try {
                for (int i = 0; i < megabytes; i++) {
                    out.write(Samples.bytes(Integer.toHexString(chunk.length) + "\r\n"));
                    out.write(chunk);
                    out.write(Samples.bytes("\r\n"));
                }
                if (chunked) {
                    out.write(Samples.bytes("0\r\n\r\n"));
                }
            } catch (IOException answeredAlready) {
                // The server need not read on once it has refused.
            }
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII).substring(9);
        }
    }
}
