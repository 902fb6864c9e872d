package jp.kprogram.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A DMN file as the rules ask about it; the text as well, since reading fills in what the author left out. */
record Table(String name, String xml, DmnModelInstance dmn) {

  static Table read(Path file) {
    try {
      return of(file.getFileName().toString().replaceFirst("\\.dmn$", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table of(String name, String xml) {
    var bytes = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    return new Table(name, xml, Dmn.readModelFromStream(bytes));
  }

  <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
    return dmn.getModelElementsByType(type).stream();
  }
}
