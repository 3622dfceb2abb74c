import { readFile } from 'node:fs/promises'
import { type EncodedPicture, encodePicture } from '../catalogue/encodePicture.ts'

/** The pictures of `art/`, drawn for Tessera. */
type Art = 'symphonic' | 'club' | 'choir'

/** An event of the demo beside the one of tonight, at a time of its own place. */
export interface DemoEvent {
  readonly title: string
  readonly description: string
  readonly venue: string
  readonly capacity: number
  /** How many of the people of the demo have registered. */
  readonly guests: number
  /** The first such weekday after today is week 0. Monday is 1. */
  readonly week: number
  readonly weekday: number
  readonly at: string
  readonly hours: number
  readonly art?: Art
  /** The attendee has registered, too. */
  readonly isForAttendee?: boolean
  /** Its tickets cost money: the people have ordered, not registered. */
  readonly isSold?: boolean
  readonly isDraft?: boolean
}

export const DEMO_NIGHT = {
  title: 'Demo night',
  description:
    'An evening to try the doors with. Come in at the gate North or South, leave, and come back as you like. If your phone has no power left, the people at the gate find you by your name.',
  venue: 'The Old Mill',
  capacity: 120,
  guests: 70,
  art: 'symphonic',
} as const

export const DEMO_EVENTS: readonly DemoEvent[] = [
  {
    title: 'Nattog: klubnat',
    description:
      'Tre DJs, ét gulv og røgmaskinen på fuld kraft. Dørene åbner en time før midnat, og sidste sang spiller, når de første morgentog kører. Garderoben er gratis.',
    venue: 'Kedelrummet',
    capacity: 60,
    guests: 57,
    week: 0,
    weekday: 6,
    at: '23:00',
    hours: 6,
    art: 'club',
  },
  {
    title: 'Mosaic workshop for children',
    description:
      'Children from six to twelve lay a mosaic of their own and take it home. We have stones, glue and aprons. An adult stays in the house.',
    venue: 'Sejlhuset, Foyer',
    capacity: 16,
    guests: 16,
    week: 0,
    weekday: 7,
    at: '10:00',
    hours: 3,
  },
  {
    title: 'Kor i stearinlysets skær',
    description:
      'Fyrre stemmer og lige så mange lys. Koret synger nordiske vintersange og et nyt værk, som ingen har hørt før. Tag en varm trøje på: salen er kølig.',
    venue: 'Sejlhuset, Lille Sal',
    capacity: 90,
    guests: 24,
    week: 1,
    weekday: 3,
    at: '20:00',
    hours: 2,
    art: 'choir',
    isForAttendee: true,
    isSold: true,
  },
  {
    title: 'Open rehearsal',
    description:
      'Sit among the players while the orchestra works on the programme of next week. The conductor stops, repeats and explains. You may come and go between the movements.',
    venue: 'Sejlhuset, Great Hall',
    capacity: 80,
    guests: 22,
    week: 1,
    weekday: 4,
    at: '17:30',
    hours: 2,
  },
  {
    title: 'Timber and Light',
    description:
      'Two days for people who build with wood and for those who light what was built. Talks in the morning, workshops in the afternoon. The programme is not complete yet.',
    venue: 'Kornlageret',
    capacity: 200,
    guests: 0,
    week: 8,
    weekday: 2,
    at: '09:00',
    hours: 32,
    isDraft: true,
  },
  {
    title: 'Søndagsjazz',
    description:
      'En kvartet, kaffe på kanden og god tid. Vi spillede standarder og et par ønsker fra salen. Tak til alle, der kom.',
    venue: 'The Old Mill',
    capacity: 50,
    guests: 41,
    week: -2,
    weekday: 7,
    at: '14:00',
    hours: 3,
  },
]

/** A picture of the demo, re-encoded like one that an organiser uploads. */
export async function readArt(art: Art): Promise<EncodedPicture> {
  return encodePicture(await readFile(new URL(`art/${art}.webp`, import.meta.url)))
}
