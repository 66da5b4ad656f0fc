package cn.tongxin.platform.masking;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Says which personal fields an answer shows whole, by asking whoever will write it. */
@Singleton
public class ShownFields {
    private final ObjectMapper json;

    ShownFields(ObjectMapper json) {
        this.json = json;
    }

    /** Their names with the way to them, {@code account.name}, in alphabetical order. */
    public List<String> of(Object answer) {
        MaskedJson.Shown shown = new MaskedJson.Shown();
        try {
            json.writer()
                    .withAttribute(MaskedJson.Shown.class, shown)
                    .writeValue(OutputStream.nullOutputStream(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shown.names();
    }
}
