package org.hito.gateway.dashboard.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Frame;
import org.hito.gateway.dashboard.page.Reader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The picture of a chain. */
class ChainPictureTest {

  private static final Frame FRAME =
      new Frame(
          Things.ENGLISH,
          "chain/forum/hled",
          "",
          "x",
          null,
          List.of(),
          new Reader(Optional.empty(), false));

  // a forum with as many meetings, of which there are more
  private static String picture(int meetings) {
    String nodes =
        IntStream.range(0, meetings)
            .mapToObj(
                one -> "{'kind':'meeting','code':'m%d','label':'<b>%<d &','hop':1}".formatted(one))
            .collect(Collectors.joining(","));
    String edges =
        IntStream.range(0, meetings)
            .mapToObj(
                one ->
                    "{'from':{'kind':'meeting','code':'m%d'},'relation':'part-of','to':{'kind':'forum','code':'hled'}}"
                        .formatted(one))
            .collect(Collectors.joining(","));
    String chain =
        "{'start':{'kind':'forum','code':'hled'},'nodes':[{'kind':'forum','code':'hled','hop':0,'label':'HLED',"
            + "'more':[{'relation':'part-of','direction':'in','kind':'meeting','count':60,'shown':%d}]},%s],'edges':[%s]}";
    return ChainPicture.of(
        FRAME, ChainModel.of(Things.of(chain.formatted(meetings, nodes, edges))));
  }

  private static List<String> links(String picture)
      throws SAXException, IOException, ParserConfigurationException {
    NodeList links =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<both>" + picture + "</both>")))
            .getElementsByTagName("a");
    return IntStream.range(0, links.getLength())
        .mapToObj(at -> ((Element) links.item(at)).getAttribute("href"))
        .toList();
  }

  @Test
  void oneWalksFromThePictureToTheChainOfEachAndToTheListOfTheRest() throws Exception {
    // When
    List<String> links = links(picture(2));

    // Then
    List<String> around =
        List.of("./../../chain/meeting/m0", "./../../chain/meeting/m1", "#part-of-in");
    assertEquals(2 * 4, links.size());
    assertTrue(links.containsAll(around), links.toString());
    assertTrue(links.contains("./../../forums/hled"), links.toString());
  }

  @Test
  void whatIsFoldedIsCounted() {
    // When
    String picture = picture(9);

    // Then
    assertTrue(picture.contains("55 more"), picture);
    assertFalse(picture.contains("chain/meeting/m5"), picture);
    assertFalse(picture.contains("<b>"), picture);
  }
}
