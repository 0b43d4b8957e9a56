import { Button, Dialog, ListBox, ListBoxItem, Modal, ModalOverlay } from "react-aria-components";
import { Stage } from "../../charts/Stage.tsx";
import { type DeckScreen, useDeckWords, useSlideLinks } from "../../state/useDeck.ts";
import { usePresenting } from "../../state/usePresenting.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import presentCss from "./Present.module.css";

const styles = classesOf(presentCss);

/** One slide on the whole screen. The keys are usePresenting's; the bar at the foot shows when the pointer or the focus comes to it. */
export function Present({ screen: { hand, pages } }: { screen: DeckScreen }) {
  const { view } = useView();
  const deck = useDeckWords();
  const hrefOf = useSlideLinks(hand);
  const show = usePresenting(pages);
  if (show === null) return null;
  const { slide, number, isBlack, isListed, typed, goTo, list, leave } = show;
  return (
    <ModalOverlay className={styles.overlay} isOpen isKeyboardDismissDisabled data-theme={view.light ? "light" : "dark"}>
      <Modal className={styles.modal}>
        <Dialog className={styles.dialog} aria-label={deck.showOf(hand.deck.name)}>
          <div className={styles.stage} data-stage>
            <Stage
              slide={slide}
              number={`${number}/${pages.length}`}
              isLight={view.light}
              illustrative={deck.illustrative}
              hrefOf={hrefOf}
            />
          </div>
          <nav className={styles.bar} aria-label={deck.keys}>
            <Button className={styles.button} onPress={() => goTo(number - 1)} isDisabled={number === 1}>
              {deck.previous}
            </Button>
            <Button className={styles.button} onPress={() => goTo(number + 1)} isDisabled={number === pages.length}>
              {deck.next}
            </Button>
            <Button className={styles.button} onPress={() => list(true)}>
              {deck.list}
            </Button>
            <span className={styles.keys}>{deck.keys}</span>
            <Button className={styles.button} onPress={leave}>
              {deck.close}
            </Button>
          </nav>
          {isListed && (
            <div className={styles.list}>
              <ListBox
                aria-label={deck.list}
                autoFocus
                items={pages.map(({ title }, at) => ({ id: String(at + 1), title }))}
                onAction={(key) => {
                  goTo(Number(key));
                  list(false);
                }}
              >
                {({ id, title }) => (
                  <ListBoxItem id={id} textValue={title} className={styles.item} data-current={id === String(number) || undefined}>
                    <span className={styles.number}>{id}</span>
                    {title}
                  </ListBoxItem>
                )}
              </ListBox>
            </div>
          )}
          {typed !== "" && <p className={styles.typed}>{deck.goTo(typed)}</p>}
          <p className="visually-hidden" role="status">
            {isBlack ? deck.black : deck.slideOf(number, pages.length, slide.title)}
          </p>
          {isBlack && <div className={styles.black} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
