package cn.tongxin.platform.files;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file may be (domain.md §2.0), and how each kind is called outside. */
public enum FileType {
    PDF("application/pdf", Set.of("pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
    JPG("image/jpeg", Set.of("jpg", "jpeg")),
    PNG("image/png", Set.of("png")),
    MP4("video/mp4", Set.of("mp4")),
    MP3("audio/mpeg", Set.of("mp3")),
    /** A table of text has no mark: taken only where one is asked for. */
    CSV("text/csv", Set.of("csv"));

    private final String mediaType;
    private final Set<String> extensions;

    FileType(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** The kind of an upload that declares this media type. */
    static Optional<FileType> declared(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    boolean isNamed(String extension) {
        return extensions.contains(extension);
    }
}
